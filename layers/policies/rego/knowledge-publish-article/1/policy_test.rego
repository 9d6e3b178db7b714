package guardrails.knowledge_publish_article_test

import data.guardrails.knowledge_publish_article
import rego.v1

article := {
	"documentId": "resolved-tickets/ghijklmnopabcdefghijklmnopabcdef.md",
	"tier": "internal",
	"title": "The mail server is down",
	"problem": "Since nine o'clock.",
	"resolution": "Restart the mail server.",
}

drafted := {
	"tool": "knowledge.publish_article",
	"auditToken": {"verified": true},
	"criticality": 2,
	"confidence": 1,
	"action": article,
}

outcome(request) := verdict if {
	verdict := knowledge_publish_article.decision.outcome with input as request
}

changed(difference) := object.union(drafted, difference)

with_article(difference) := changed({"action": object.union(article, difference)})

test_a_draft_is_shown_to_people if outcome(drafted) == "ask"

test_people_are_asked_however_sure_the_draft_is if outcome(changed({"confidence": 1, "criticality": 1})) == "ask"

test_another_tool_is_denied if outcome(changed({"tool": "knowledge.delete_article"})) == "deny"

test_an_unverified_token_is_denied if outcome(changed({"auditToken": {"verified": false}})) == "deny"

test_a_token_verified_by_word_only_is_denied if outcome(changed({"auditToken": {"verified": "true"}})) == "deny"

test_criticality_four_is_denied if outcome(changed({"criticality": 4})) == "deny"

test_criticality_null_is_denied if outcome(changed({"criticality": null})) == "deny"

test_a_public_article_is_denied if outcome(with_article({"tier": "public"})) == "deny"

test_a_document_of_others_is_denied if outcome(with_article({"documentId": "hr/leave.md"})) == "deny"

test_a_document_that_leads_elsewhere_is_denied if {
	outcome(with_article({"documentId": "resolved-tickets/../../globex/internal/x.md"})) == "deny"
}

test_an_article_without_a_resolution_is_denied if outcome(with_article({"resolution": " "})) == "deny"

test_an_article_whose_problem_is_null_is_denied if outcome(with_article({"problem": null})) == "deny"

test_an_article_whose_title_is_no_text_is_denied if outcome(with_article({"title": 7})) == "deny"

test_an_empty_request_is_denied_for_every_reason if {
	count(knowledge_publish_article.decision.reasons) == 6 with input as {}
}

test_no_request_is_denied if outcome(null) == "deny"

test_nothing_is_ever_allowed if {
	every request in [drafted, changed({"confidence": 1}), with_article({"tier": "restricted"}), {}] {
		outcome(request) != "allow"
	}
}
