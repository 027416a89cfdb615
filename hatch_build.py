"""What a build of Siapa Butuh Siapa does beyond copying files: it compiles the translations."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class TranslationsHook(BuildHookInterface[Any]):
    """Runs for wheels, source archives and editable installs alike."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        sys.path.insert(0, self.root)
        try:
            from game.language.compile import compile_all
        finally:
            sys.path.remove(self.root)
        compile_all(Path(self.root))

        # A wheel carries levels and assets inside the package. An editable install finds them
        # in the checkout, and copies of them would grow stale.
        if self.target_name == "wheel" and version == "standard":
            build_data["force_include"].update(levels="game/levels", assets="game/assets")
