package dev.millrace.local.cloud;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// The service desks on this machine: a ServiceNow that `acme` works in, and a Jira that `globex` does. They take any
/// password, so their keys are no secrets either.
final class LocalDesks {

    private static final String ACCOUNT = "millrace";
    private static final String KEY = "local";
    private static final String PROJECT = "OPS";
    private static final String GROUPS =
            "service-desk,messaging,network-operations,identity,workplace,erp-support,security-response,on-call";

    private LocalDesks() {}

    /// How they are started.
    static List<Object> options(Ports ports, Path data) {
        return List.of(
                "--port", ports.serviceDesk(),
                "--data", data,
                "--project", PROJECT,
                "--groups", GROUPS,
                "--servicenow-hook", hook(ports, "servicenow", "acme"),
                "--jira-hook", hook(ports, "jira", "globex"),
                "--hook-key", KEY);
    }

    private static String hook(Ports ports, String system, String tenant) {
        return "%s/tickets/%s/%s".formatted(Ports.url(ports.api()), system, tenant);
    }

    /// What stands in the secret `DeskSettings`.
    static Map<String, String> settings(Ports ports) {
        var url = Ports.url(ports.serviceDesk()).toString();
        var settings = Map.of(
                "tenants",
                Map.of(
                        "acme", Map.of("usual", "servicenow", "servicenow", serviceNow(url)),
                        "globex", Map.of("usual", "jira", "jira", jira(url))));
        return Map.of("DeskSettings", JsonMapper.shared().writeValueAsString(settings));
    }

    private static Map<String, Object> serviceNow(String url) {
        return Map.of("url", url, "user", ACCOUNT, "password", KEY, "hookKey", KEY);
    }

    private static Map<String, Object> jira(String url) {
        return Map.of(
                "url", url,
                "user", ACCOUNT,
                "token", KEY,
                "accountId", ACCOUNT,
                "project", PROJECT,
                "serviceDeskId", "1",
                "requestTypeId", "10",
                "hookKey", KEY,
                "fields",
                        Map.of(
                                "category", "customfield_1",
                                "impact", Map.of("field", "customfield_2"),
                                "urgency", Map.of("field", "customfield_3"),
                                "group", "customfield_4",
                                "service", "customfield_5"));
    }
}
