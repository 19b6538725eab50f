"""What a widget calls when it changes, if the change is only read in the run that it sets off."""


def nothing() -> None:
    """Does nothing: without a callback a component's state is not kept, and the page not run."""
