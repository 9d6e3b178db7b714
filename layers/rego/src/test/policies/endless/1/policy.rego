# Rego cannot loop for ever, but it can count for longer than anyone waits. The range is made once: whatever is made
# anew in each round fills the memory of a policy, and a policy without memory fails before its time is over.
package test.endless

import rego.v1

decision := {"outcome": "allow"} if {
	numbers_up_to := numbers.range(1, input.upTo)
	count([1 | some i in numbers_up_to; some j in numbers_up_to; i == j]) > 0
}
