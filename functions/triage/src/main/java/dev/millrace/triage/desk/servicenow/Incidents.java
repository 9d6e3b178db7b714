package dev.millrace.triage.desk.servicenow;

import dev.millrace.core.error.Defect;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.triage.desk.http.DeskHttp;
import dev.millrace.triage.desk.http.DeskHttp.Call;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Rows of tables by the
/// [Table
/// API](https://www.servicenow.com/docs/bundle/zurich-api-reference/page/integrate/inbound-rest/concept/c_TableAPI.html).
record Incidents(DeskHttp http) {

    private static final String TABLE = "/api/now/table/";
    private static final String FIELDS =
            "&sysparm_fields=sys_id,number,state,parent_incident&sysparm_exclude_reference_link=true";

    /// The first rows that meet all conditions, the oldest first.
    JsonNode rows(String table, Conditions conditions, int limit) {
        var query =
                "?sysparm_query=%s%%5EORDERBYsys_created_on&sysparm_limit=%d".formatted(conditions.encoded(), limit);
        return http.ask(Call.get(TABLE + table + query + FIELDS)).body().path("result");
    }

    /// The incident of that number.
    ///
    /// @throws InvalidInput if there is none
    JsonNode require(String number) {
        return rows("incident", new Conditions().is("number", "$.key", number), 1)
                .valueStream()
                .findFirst()
                .orElseThrow(() -> new InvalidInput("$.key", "must be the number of an incident"));
    }

    Optional<String> create(Map<String, ?> fields) {
        return http.tell(Call.of("POST", TABLE + "incident?" + FIELDS.substring(1), fields))
                .map(answer -> answer.body().path("result").path("number").asString(""))
                .filter(number -> !number.isEmpty());
    }

    void change(JsonNode incident, Map<String, ?> fields) {
        http.ask(Call.of("PATCH", TABLE + "incident/" + id(incident) + "?" + FIELDS.substring(1), fields));
    }

    /// Changes what must not be changed twice in the same way: whether it was is found out by the next call.
    ///
    /// @throws dev.millrace.core.error.Transient if nobody knows what became of it
    void changeOnce(JsonNode incident, Map<String, ?> fields) {
        http.tellOnce(Call.of("PATCH", TABLE + "incident/" + id(incident) + "?" + FIELDS.substring(1), fields));
    }

    static String id(JsonNode row) {
        return Optional.of(row.path("sys_id").asString(""))
                .filter(Incidents::isId)
                .orElseThrow(() -> new Defect("ServiceNow answered a row without a sys_id: let our account read it"));
    }

    private static boolean isId(String id) {
        return id.length() == 32 && id.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }
}
