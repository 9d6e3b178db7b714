# An agent may file an issue in Jira by itself only if its audit token is verified and little is at stake.
package guardrails.jira_create_issue

import rego.v1

highest_criticality := 2

decision := {"outcome": "allow", "reasons": []} if count(objections) == 0

decision := {"outcome": "deny", "reasons": sort(objections)} if count(objections) > 0

objections contains "the tool is not jira.create_issue" if not right_tool

objections contains "the audit token is not verified" if not verified

objections contains "criticality is not a whole number from 1 to 2" if not little_at_stake

right_tool if input.tool == "jira.create_issue"

verified if input.auditToken.verified == true

# Rego orders null and booleans before all numbers: without the type, null would be little at stake.
little_at_stake if {
	is_number(input.criticality)
	input.criticality == floor(input.criticality)
	input.criticality >= 1
	input.criticality <= highest_criticality
}
