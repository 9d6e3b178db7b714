# Rego cannot loop for ever, but it can count for longer than anyone waits.
package test.endless

import rego.v1

decision := {"outcome": "allow"} if {
	count([1 | some i in numbers.range(1, input.upTo); some j in numbers.range(1, input.upTo); i == j]) > 0
}
