package test.undefined_sometimes

import rego.v1

decision := {"outcome": "allow"} if input.known
