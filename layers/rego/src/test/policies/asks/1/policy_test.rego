package test.asks_test

import data.test.asks
import rego.v1

test_it_is_there if asks.decision.outcome == "ask"
