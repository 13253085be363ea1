"""Asks LibreOffice's own LanguageTool client to check a text: libreoffice.py <pipe> <text>. Prints its answer as JSON."""
import json
import sys
import time

import uno
from com.sun.star.lang import Locale

local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
for attempt in range(60):
    try:
        context = resolver.resolve(f"uno:pipe,name={sys.argv[1]};urp;StarOffice.ComponentContext")
        break
    except Exception:
        time.sleep(0.5)
create = context.ServiceManager.createInstanceWithContext
checker = create("org.openoffice.lingu.LanguageToolGrammarChecker", context)
text = sys.argv[2]
indonesian = Locale("id", "ID", "")
result = checker.doProofreading("1", text, indonesian, 0, len(text), ())
print(
    json.dumps(
        {
            "indonesian": checker.hasLocale(indonesian),
            "errors": [
                {
                    "words": text[error.nErrorStart : error.nErrorStart + error.nErrorLength],
                    "comment": error.aShortComment,
                    "suggestions": list(error.aSuggestions),
                }
                for error in result.aErrors
            ],
        }
    )
)
