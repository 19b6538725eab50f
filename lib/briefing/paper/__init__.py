"""The pack as PDF: pages of shapes and text, without another program."""

from lib.briefing.paper.paper_file import print_pack

__all__ = ["print_pack"]
