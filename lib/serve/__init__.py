"""What stands between the dashboard and who asks for it: hosts that are known, headers."""
