"""Write the JSON Schema of an agreement's file into the library.

Usage: python tools/schema.py > src/warikan/library/agreement.schema.json
"""

from __future__ import annotations

import sys

from warikan.agreement.schema import schema_text

if __name__ == "__main__":
    sys.stdout.write(schema_text())
