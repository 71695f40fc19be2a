"""How one version of the record is cited, as a Citation File (citation-file-format.github.io)."""

import json

from envoyage.publish.export.form import About


def citation_file(about: About, checksum: str) -> str:
    """The file for a version whose package has this checksum; values as JSON, which YAML reads."""
    values = {
        "cff-version": "1.2.0",
        "message": "If you use these data, please cite this version, and name the reports that it rests on.",
        "type": "dataset",
        "title": about.title,
        "abstract": about.sentence,
        "version": about.version,
        "date-released": about.changed.date().isoformat(),
        "license": about.licence,
        **({"url": about.base} if about.base != "/" else {}),
    }
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in values.items()]
    lines += ["authors:", '  - name: "The editors of this book"']
    lines += ["identifiers:", '  - type: "other"', f'    value: "sha256:{checksum}"']
    return "\n".join([*lines, ""])
