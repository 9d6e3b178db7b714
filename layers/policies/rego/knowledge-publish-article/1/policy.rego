# No article is published unless people have read it, however sure whoever drafted it is.
package guardrails.knowledge_publish_article

import rego.v1

highest_criticality := 3

decision := {"outcome": "ask", "reasons": ["people read an article before it is published"]} if count(objections) == 0

decision := {"outcome": "deny", "reasons": sort(objections)} if count(objections) > 0

objections contains "the tool is not knowledge.publish_article" if not right_tool

objections contains "the audit token is not verified" if not verified

objections contains "criticality is not a whole number from 1 to 3" if not little_at_stake

objections contains "the article has no document id below resolved-tickets/" if not right_place

objections contains "the article is not for the tier internal or restricted" if not right_tier

objections contains "the article has no title, no problem or no resolution" if not has_words

right_tool if input.tool == "knowledge.publish_article"

verified if input.auditToken.verified == true

# Rego orders null and booleans before all numbers: without the type, null would be little at stake.
little_at_stake if {
	is_number(input.criticality)
	input.criticality == floor(input.criticality)
	input.criticality >= 1
	input.criticality <= highest_criticality
}

# The id becomes a key of the upload bucket: it must not lead elsewhere.
right_place if {
	is_string(input.action.documentId)
	regex.match(`^resolved-tickets/[a-p]{32}\.md$`, input.action.documentId)
}

right_tier if input.action.tier in {"internal", "restricted"}

has_words if {
	is_string(input.action.title)
	is_string(input.action.problem)
	is_string(input.action.resolution)
	trim_space(input.action.title) != ""
	trim_space(input.action.resolution) != ""
}
