"""Files that a page of ours has beside it: a browser fetches each once."""

from streamlit.runtime import get_instance

from lib.ui.parts import frame


def address(content: bytes | str, kind: str, name: str) -> str:
    """The address of a file on our server while this session shows it, which its content decides.

    `content` is the file or its path. `media_file_mgr` is what st.image and st.audio use; it has no
    public interface (1.67).
    """
    own = get_instance().media_file_mgr.add(content, kind, f"et {name}")
    base = frame.base_path()
    return f"/{base}{own}" if base else own
