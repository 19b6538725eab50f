"""The pack as PDF, drawn page by page."""

from lib.briefing.paper.paper_file import print_pack

__all__ = ["print_pack"]
