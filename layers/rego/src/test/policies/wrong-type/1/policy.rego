package test.wrong_type

import rego.v1

decision := true
