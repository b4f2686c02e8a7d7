"""Django's PostgreSQL, told in every transaction who acts (core.acting)."""
