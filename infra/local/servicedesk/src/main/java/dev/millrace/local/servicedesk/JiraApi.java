package dev.millrace.local.servicedesk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Jira's platform API, version 3, and as much of Jira Service Management's as creates requests.
final class JiraApi {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT);

    private final Rows issues;
    private final String project;
    private final InstantSource clock;
    private final IssueIndex index;
    private final IssueHook hook;
    private final IssueLinks links;

    JiraApi(Rows issues, String project, InstantSource clock, IssueIndex index, IssueHook hook) {
        this.issues = issues;
        this.project = project;
        this.clock = clock;
        this.index = index;
        this.hook = hook;
        this.links = new IssueLinks(issues);
    }

    /// Told of each issue that was written.
    interface IssueHook {
        void changed(ObjectNode before, ObjectNode after, String user, Optional<String> comment, Instant at);
    }

    synchronized Reply answer(Call call) {
        var path = call.path();
        if (path.equals("/rest/servicedeskapi/request") && call.method().equals("POST")) {
            return request(call);
        }
        if (path.equals("/rest/api/3/search/jql") && call.method().equals("POST")) {
            return search(call);
        }
        if (path.equals("/rest/api/3/issueLink") && call.method().equals("POST")) {
            links.add(call.body());
            return Reply.empty(201);
        }
        if (path.equals("/rest/api/3/issue") && call.method().equals("POST")) {
            return Reply.json(201, named(create((ObjectNode) call.body().path("fields"), call.user())));
        }
        if (path.startsWith("/rest/api/3/issue/")) {
            return issue(call, require(call.part(5)));
        }
        throw new Refusal(404, "null for uri: " + path);
    }

    private Reply request(Call call) {
        var fields = call.body().path("requestFieldValues");
        if (!fields.isObject() || Tree.text(fields, "summary").isBlank()) {
            throw new Refusal(400, "Your request could not be created: summary is required");
        }
        var issue = create((ObjectNode) fields, call.user());
        var answer = Tree.object();
        answer.put("issueId", Tree.text(issue, "id")).put("issueKey", Tree.text(issue, "key"));
        return Reply.json(201, answer);
    }

    ObjectNode create(ObjectNode given, String user) {
        var number = issues.size() + 1;
        var key = project + "-" + number;
        var issue = Tree.object().put("id", Integer.toString(10_000 + number)).put("key", key);
        var fields = issue.putObject("fields");
        fields.putArray("labels");
        fields.putArray("issuelinks");
        fields.put("created", TIME.format(clock.instant().atOffset(ZoneOffset.UTC)));
        fields.putObject("reporter").put("accountId", user).put("displayName", user);
        fields.set("status", Statuses.open());
        fields.putNull("resolution");
        fields.setAll(given);
        issue.putArray("comments");
        index.created(key);
        keep(issue);
        hook.changed(Tree.object(), issue, user, Optional.empty(), clock.instant());
        return issue;
    }

    private Reply search(Call call) {
        var wanted = Jql.of(Tree.text(call.body(), "jql"));
        var found = issues.all().stream()
                .filter(issue -> index.knows(Tree.text(issue, "key"), created(issue)))
                .filter(wanted)
                .limit(call.body().path("maxResults").asInt(50))
                .map(JiraApi::named)
                .toList();
        return Reply.json(200, Map.of("issues", found, "isLast", true));
    }

    private static Instant created(ObjectNode issue) {
        return Instant.from(TIME.parse(Tree.text(issue.path("fields"), "created")));
    }

    private Reply issue(Call call, ObjectNode issue) {
        return switch (call.method() + " " + call.part(6)) {
            case "GET " -> Reply.json(200, shown(issue));
            case "PUT " -> edit(call, issue);
            case "GET comment" -> comments(issue);
            case "POST comment" -> comment(call, issue);
            case "GET transitions" -> Reply.json(200, Map.of("transitions", Statuses.transitions()));
            case "POST transitions" -> move(call, issue);
            default -> throw new Refusal(405, "Method not allowed");
        };
    }

    private Reply edit(Call call, ObjectNode issue) {
        var before = issue.deepCopy();
        var fields = (ObjectNode) issue.path("fields");
        call.body().path("fields").properties().forEach(field -> fields.set(field.getKey(), field.getValue()));
        keep(issue);
        hook.changed(before, issue, call.user(), Optional.empty(), clock.instant());
        return Reply.empty(204);
    }

    private static Reply comments(ObjectNode issue) {
        var comments = issue.path("comments");
        return Reply.json(200, Map.of("startAt", 0, "total", comments.size(), "comments", comments));
    }

    private Reply comment(Call call, ObjectNode issue) {
        var comments = (ArrayNode) issue.path("comments");
        var comment = ((ObjectNode) call.body()).deepCopy().put("id", Integer.toString(comments.size() + 1));
        comment.putObject("author").put("accountId", call.user());
        comments.add(comment);
        keep(issue);
        return Reply.json(201, comment);
    }

    private Reply move(Call call, ObjectNode issue) {
        var before = issue.deepCopy();
        var fields = (ObjectNode) issue.path("fields");
        var done = Tree.text(call.body().path("transition"), "id").equals(Statuses.RESOLVE);
        fields.set("status", done ? Statuses.done() : Statuses.open());
        var resolution = call.body().path("fields").path("resolution");
        fields.set(
                "resolution", done && resolution.isMissingNode() ? Tree.object().put("name", "Done") : resolution);
        keep(issue);
        var said =
                call.body().path("update").path("comment").path(0).path("add").path("body");
        var comment = said.isString() ? Optional.of(said.asString()) : Optional.<String>empty();
        hook.changed(before, issue, call.user(), comment, clock.instant());
        return Reply.empty(204);
    }

    /// Links show how their other end stands now.
    private ObjectNode shown(ObjectNode issue) {
        var shown = issue.deepCopy();
        shown.remove(List.of("_id", "comments"));
        links.refresh(shown);
        return shown;
    }

    private ObjectNode require(String key) {
        return issues.all().stream()
                .filter(issue -> Tree.text(issue, "key").equals(key))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "Issue does not exist or you do not have permission to see it."));
    }

    private void keep(ObjectNode issue) {
        issues.put("%09d".formatted(Integer.parseInt(Tree.text(issue, "id"))), issue);
    }

    private static ObjectNode named(ObjectNode issue) {
        return Tree.object().put("id", Tree.text(issue, "id")).put("key", Tree.text(issue, "key"));
    }
}
