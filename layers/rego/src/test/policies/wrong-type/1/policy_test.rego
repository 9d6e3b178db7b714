package test.wrong_type_test

import data.test.wrong_type
import rego.v1

test_it_is_there if wrong_type.decision == true
