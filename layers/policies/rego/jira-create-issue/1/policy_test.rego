package guardrails.jira_create_issue_test

import data.guardrails.jira_create_issue
import rego.v1

harmless := {"tool": "jira.create_issue", "auditToken": {"verified": true}, "criticality": 2}

outcome(request) := verdict if {
	verdict := jira_create_issue.decision.outcome with input as request
}

changed(difference) := object.union(harmless, difference)

test_a_harmless_issue_is_filed if outcome(harmless) == "allow"

test_another_tool_is_denied if outcome(changed({"tool": "jira.delete_issue"})) == "deny"

test_a_tool_in_other_case_is_denied if outcome(changed({"tool": "Jira.Create_Issue"})) == "deny"

test_an_unverified_token_is_denied if outcome(changed({"auditToken": {"verified": false}})) == "deny"

test_a_token_verified_by_word_only_is_denied if outcome(changed({"auditToken": {"verified": "true"}})) == "deny"

test_criticality_three_is_denied if outcome(changed({"criticality": 3})) == "deny"

test_criticality_zero_is_denied if outcome(changed({"criticality": 0})) == "deny"

test_a_fraction_is_denied if outcome(changed({"criticality": 1.5})) == "deny"

test_criticality_null_is_denied if outcome(changed({"criticality": null})) == "deny"

test_criticality_as_text_is_denied if outcome(changed({"criticality": "1"})) == "deny"

test_an_empty_request_is_denied_for_every_reason if {
	count(jira_create_issue.decision.reasons) == 3 with input as {}
}

test_no_request_is_denied if outcome(null) == "deny"
