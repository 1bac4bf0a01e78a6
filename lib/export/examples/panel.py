"""The panel by region and year in pandas: python3 panel.py [address of the dashboard]"""

import sys
from urllib.parse import urlencode

import pandas as pd

base = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:3000"
query = urlencode({"phrase": ["新质生产力", "低空经济"], "format": "csv"}, doseq=True)

# Codes are names and stay text.
panel = pd.read_csv(f"{base}/api/v1/phrase-panel?{query}", dtype={"regionCode": str})

# A region a row, a year a column: 0 where it spoke and did not say it, empty where it did not speak.
wide = panel.pivot(index=["phrase", "regionCode"], columns="year", values="perTenThousandChars")
print(wide.to_csv())
