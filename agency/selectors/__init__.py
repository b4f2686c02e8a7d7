"""What pages read: no rules, no writes."""
