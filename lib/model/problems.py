"""What is wrong in a corpus, told to the annotator who can mend it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """A fault: which file, where in it, what is wrong, and what would be right."""

    file: str
    where: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        place = f"{self.file} › {self.where}" if self.where else self.file
        return f"{place} › {self.message}" + (f" › {self.hint}" if self.hint else "")
