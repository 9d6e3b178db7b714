package test.undefined_sometimes_test

import data.test.undefined_sometimes
import rego.v1

test_it_is_there if undefined_sometimes.decision.outcome == "allow" with input as {"known": true}
