package dev.millrace.triage.desk.jira;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.triage.desk.http.DeskHttp;
import dev.millrace.triage.desk.http.DeskHttp.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Issues by the REST APIs of
/// [Jira](https://developer.atlassian.com/cloud/jira/platform/rest/v3/intro/) and
/// [Jira Service Management](https://developer.atlassian.com/cloud/jira/service-desk/rest/intro/).
record Issues(DeskHttp http) {

    private static final int PAGE = 100;
    private static final int MOST_PAGES = 50;
    private static final int LONGEST_KEY = 60;
    private static final String ISSUE = "/rest/api/3/issue/";

    /// Keys of issues that the index knows, which is up to minutes behind.
    List<String> search(String jql) {
        var ask = Map.of("jql", jql, "maxResults", PAGE, "fields", List.of("status"));
        return http.ask(Call.of("POST", "/rest/api/3/search/jql", ask))
                .body()
                .path("issues")
                .valueStream()
                .map(issue -> issue.path("key").asString())
                .toList();
    }

    /// Fields of an issue, as they are now.
    ///
    /// @throws InvalidInput if there is none of that key
    JsonNode fields(String key, String names) {
        var answer = http.ask(Call.get(ISSUE + checked(key) + "?fields=" + names));
        if (!answer.isFound()) {
            throw new InvalidInput("$.key", "must be the key of an issue");
        }
        return answer.body().path("fields");
    }

    Optional<String> createRequest(Map<String, ?> request) {
        return http.tell(Call.of("POST", "/rest/servicedeskapi/request", request))
                .map(answer -> answer.body().path("issueKey").asString(""))
                .filter(key -> !key.isEmpty());
    }

    void edit(String key, Map<String, ?> changes) {
        var answer = http.ask(Call.of("PUT", ISSUE + checked(key), changes));
        if (!answer.isFound()) {
            throw new InvalidInput("$.key", "must be the key of an issue");
        }
    }

    /// Whether a comment of the issue holds that text, in which no character is special.
    boolean hasComment(String key, String text) {
        for (var page = 0; page < MOST_PAGES; page++) {
            var path = "%s%s/comment?startAt=%d&maxResults=%d".formatted(ISSUE, checked(key), page * PAGE, PAGE);
            var comments = http.ask(Call.get(path)).body();
            var found = comments.path("comments")
                    .valueStream()
                    .anyMatch(comment -> Adf.text(comment.path("body")).contains(text));
            if (found || (page + 1) * PAGE >= comments.path("total").asInt(0)) {
                return found;
            }
        }
        return false;
    }

    /// @throws dev.millrace.core.error.Transient if nobody knows whether it was added
    void comment(String key, Map<String, ?> comment) {
        http.tellOnce(Call.of("POST", ISSUE + checked(key) + "/comment", comment));
    }

    /// Links that are there already are not made again by Jira.
    ///
    /// @throws InvalidInput if one end is not there
    void link(Map<String, ?> link) {
        if (!http.ask(Call.of("POST", "/rest/api/3/issueLink", link)).isFound()) {
            throw new InvalidInput("$.key", "must be the key of an issue");
        }
    }

    JsonNode transitions(String key) {
        return http.ask(Call.get(ISSUE + checked(key) + "/transitions?expand=transitions.fields"))
                .body()
                .path("transitions");
    }

    /// @throws dev.millrace.core.error.Transient if nobody knows whether it was made
    void move(String key, Map<String, ?> transition) {
        http.tellOnce(Call.of("POST", ISSUE + checked(key) + "/transitions", transition));
    }

    /// A key goes into addresses.
    private static String checked(String key) {
        if (key.isEmpty() || key.length() > LONGEST_KEY || !key.chars().allMatch(Issues::isKeyCharacter)) {
            throw new InvalidInput("$.key", "must be the key of an issue: OPS-17");
        }
        return key;
    }

    private static boolean isKeyCharacter(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }
}
