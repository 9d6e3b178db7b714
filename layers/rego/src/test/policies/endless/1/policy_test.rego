package test.endless_test

import data.test.endless
import rego.v1

test_it_is_there if endless.decision.outcome == "allow" with input as {"upTo": 1}
