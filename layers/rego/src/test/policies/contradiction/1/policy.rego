# Two rules that give different values fail when both hold.
package test.contradiction

import rego.v1

decision := {"outcome": "allow"} if input.a

decision := {"outcome": "deny"} if input.b
