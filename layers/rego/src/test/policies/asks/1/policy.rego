package test.asks

import rego.v1

decision := {"outcome": "ask", "reasons": ["a person must look at this"]}
