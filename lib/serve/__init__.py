"""Between the dashboard and its visitors: allowed hosts, and headers."""
