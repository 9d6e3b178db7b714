package dev.millrace.triage.context.servicenow;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.Transient;
import dev.millrace.core.json.Json;
import dev.millrace.core.text.MaskedText;
import dev.millrace.triage.context.CmdbConnection;
import dev.millrace.triage.context.CmdbConnections;
import dev.millrace.triage.context.ConfigurationItem;
import dev.millrace.triage.context.ConfigurationItems;
import dev.millrace.triage.mask.TextMasker;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Reads the table `cmdb_ci` by ServiceNow's
/// [Table
/// API](https://www.servicenow.com/docs/bundle/zurich-api-reference/page/integrate/inbound-rest/concept/c_TableAPI.html),
/// all names in one request. Follows no redirect, so that no password goes elsewhere.
public final class ServiceNowItems implements ConfigurationItems {

    private static final String FIELDS = "sys_id,name,sys_class_name,support_group,owned_by,busines_criticality";
    private static final int MOST = 100;
    private static final int OK = 200;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private final CmdbConnections connections;
    private final TextMasker masker;
    private final Duration timeout;
    private final HttpClient http;

    /// @param timeout of a request
    public ServiceNowItems(CmdbConnections connections, TextMasker masker, Duration timeout) {
        this.connections = connections;
        this.masker = masker;
        this.timeout = timeout;
        this.http = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(Redirect.NEVER)
                .build();
    }

    @Override
    public Map<MaskedText, List<ConfigurationItem>> named(TenantId tenant, Set<MaskedText> names) {
        var asked =
                names.stream().filter(name -> EncodedQuery.takes(name.value())).toList();
        var connection = connections.of(tenant);
        if (asked.isEmpty() || connection.isEmpty()) {
            return Map.of();
        }
        var rows = rows(connection.get(), asked.stream().map(MaskedText::value).toList());
        return asked.stream().collect(Collectors.toMap(name -> name, name -> items(tenant, name.value(), rows)));
    }

    private List<ConfigurationItem> items(TenantId tenant, String name, JsonNode rows) {
        return rows.valueStream()
                .map(CmdbRow::new)
                .filter(row -> row.isNamed(name))
                .map(row -> row.item(tenant, masker))
                .toList();
    }

    private JsonNode rows(CmdbConnection connection, List<String> names) {
        try {
            return Json.parse(answer(request(connection, names))).path("result");
        } catch (InvalidInput e) {
            throw new Transient("the configuration management database answered with something that is no JSON", e);
        }
    }

    private HttpRequest request(CmdbConnection connection, List<String> names) {
        var query = "sysparm_query=%s&sysparm_fields=%s&sysparm_display_value=true&sysparm_exclude_reference_link=true"
                .formatted(encoded(EncodedQuery.named(names)), encoded(FIELDS));
        var address = "%s/api/now/table/cmdb_ci?%s&sysparm_limit=%d"
                .formatted(withoutSlash(connection.instance()), query, MOST);
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(timeout)
                .header("accept", "application/json")
                .header("authorization", connection.authorization())
                .GET()
                .build();
    }

    private byte[] answer(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            requireAnswered(response.statusCode());
            return response.body();
        } catch (IOException e) {
            throw new Transient("the configuration management database did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Transient("interrupted while the configuration management database was asked", e);
        }
    }

    private static void requireAnswered(int status) {
        if (status == TOO_MANY || status >= SERVER_ERROR) {
            throw new Transient("the configuration management database answered " + status);
        }
        if (status != OK) {
            throw new Defect(
                    "the configuration management database answered %d: mend its address or user in the settings"
                            .formatted(status));
        }
    }

    private static String withoutSlash(URI instance) {
        var address = instance.toString();
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
