package dev.millrace.local.servicedesk;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// ServiceNow's Table API, `/api/now/table/TABLE`: any table, and journals of incidents.
final class TableApi {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int FIRST_NUMBER = 10_001;
    private static final List<String> JOURNALS = List.of("work_notes", "comments");

    private final Path folder;
    private final InstantSource clock;
    private final IncidentHook hook;
    private final Map<String, Rows> tables = new ConcurrentHashMap<>();

    TableApi(Path folder, InstantSource clock, IncidentHook hook) {
        this.folder = folder;
        this.clock = clock;
        this.hook = hook;
    }

    /// Told of each incident that was written.
    interface IncidentHook {
        void changed(ObjectNode before, ObjectNode after, String user, String time);
    }

    Rows table(String name) {
        if (name.isEmpty() || !name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_')) {
            throw new Refusal(400, "Invalid table");
        }
        return tables.computeIfAbsent(name, known -> Rows.in(folder.resolve(known)));
    }

    synchronized Reply answer(Call call) {
        var table = call.part(4);
        var id = call.part(5);
        return switch (call.method()) {
            case "GET" -> id.isEmpty() ? list(call, table) : row(call, 200, require(table, id));
            case "POST" -> row(call, 201, insert(table, (ObjectNode) call.body(), call.user()));
            case "PATCH", "PUT" ->
                row(call, 200, update(table, require(table, id), (ObjectNode) call.body(), call.user()));
            default -> throw new Refusal(405, "Method not supported");
        };
    }

    private Reply list(Call call, String table) {
        var wanted = EncodedQuery.of(call.parameter("sysparm_query", ""));
        var found = table(table).all().stream()
                .filter(wanted)
                .limit(Long.parseLong(call.parameter("sysparm_limit", "10")))
                .map(row -> shown(call, row))
                .toList();
        return Reply.json(200, Map.of("result", found));
    }

    private ObjectNode require(String table, String id) {
        return table(table).all().stream()
                .filter(row -> Tree.text(row, "sys_id").equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "No Record found"));
    }

    ObjectNode insert(String table, ObjectNode fields, String user) {
        var row = Tree.object();
        row.put("sys_id", UUID.randomUUID().toString().replace("-", ""));
        row.put("sys_created_on", now());
        row.put("sys_created_by", user);
        if (table.equals("incident")) {
            row.put("number", "INC%07d".formatted(FIRST_NUMBER + table(table).size()));
            row.put("state", "1").put("opened_at", now()).put("impact", "3").put("urgency", "3");
        }
        return written(table, "%09d".formatted(table(table).size()), Tree.object(), row, fields, user);
    }

    private ObjectNode update(String table, ObjectNode before, ObjectNode fields, String user) {
        return written(table, Tree.text(before, "_id"), before, before.deepCopy(), fields, user);
    }

    private ObjectNode written(
            String table, String key, ObjectNode before, ObjectNode row, ObjectNode fields, String user) {
        var incident = table.equals("incident");
        for (var field : fields.properties()) {
            if (incident && JOURNALS.contains(field.getKey())) {
                journal(
                        Tree.text(row, "sys_id"),
                        field.getKey(),
                        field.getValue().asString(),
                        user);
            } else {
                row.set(field.getKey(), field.getValue());
            }
        }
        row.put("sys_updated_on", now()).put("sys_updated_by", user);
        table(table).put(key, row);
        if (incident) {
            hook.changed(before, row, user, now());
        }
        return row;
    }

    private void journal(String incident, String element, String text, String user) {
        var entry = Tree.object();
        entry.put("element_id", incident)
                .put("element", element)
                .put("name", "incident")
                .put("value", text);
        insert("sys_journal_field", entry, user);
    }

    private static Reply row(Call call, int status, ObjectNode row) {
        return Reply.json(status, Map.of("result", shown(call, row)));
    }

    private static ObjectNode shown(Call call, JsonNode row) {
        var fields = call.parameter("sysparm_fields", "");
        var shown = Tree.object();
        row.properties().stream()
                .filter(field -> !field.getKey().equals("_id"))
                .filter(field ->
                        fields.isEmpty() || Arrays.asList(fields.split(",")).contains(field.getKey()))
                .forEach(field -> shown.set(field.getKey(), field.getValue()));
        return shown;
    }

    private String now() {
        return TIME.format(clock.instant().atOffset(ZoneOffset.UTC));
    }
}
