package dev.millrace.local.servicedesk;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Links between issues: the `inwardIssue` of a request is where a link begins, "duplicates" leads to its
/// `outwardIssue`. Each end shows the other one. A link that is there already is not made again.
record IssueLinks(Rows issues) {

    void add(JsonNode link) {
        var from = require(Tree.text(link.path("inwardIssue"), "key"));
        var to = require(Tree.text(link.path("outwardIssue"), "key"));
        add(from, to, "outwardIssue", link.path("type"));
        add(to, from, "inwardIssue", link.path("type"));
    }

    private void add(ObjectNode issue, ObjectNode other, String end, JsonNode type) {
        var links = (ArrayNode) issue.path("fields").path("issuelinks");
        var key = Tree.text(other, "key");
        if (links.valueStream()
                .noneMatch(link -> Tree.text(link.path(end), "key").equals(key))) {
            var link = links.addObject();
            link.set("type", type);
            link.putObject(end).put("key", key);
            issues.put(Tree.text(issue, "_id"), issue);
        }
    }

    /// Writes into each link how its other end stands.
    void refresh(ObjectNode issue) {
        for (var link : issue.path("fields").path("issuelinks")) {
            for (var end : new String[] {"inwardIssue", "outwardIssue"}) {
                if (link.has(end)) {
                    var other = require(Tree.text(link.path(end), "key"));
                    ((ObjectNode) link.path(end))
                            .putObject("fields")
                            .set("status", other.path("fields").path("status"));
                }
            }
        }
    }

    private ObjectNode require(String key) {
        return issues.all().stream()
                .filter(issue -> Tree.text(issue, "key").equals(key))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "No issue link end " + key));
    }
}
