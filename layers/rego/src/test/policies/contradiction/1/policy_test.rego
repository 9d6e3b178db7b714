package test.contradiction_test

import data.test.contradiction
import rego.v1

test_it_is_there if contradiction.decision.outcome == "allow" with input as {"a": true}
