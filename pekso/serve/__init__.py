"""Starts and stops all of Pekso: servers, migrations, web, worker, beat (docs/running.md)."""
