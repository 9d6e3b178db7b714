package dev.millrace.local.servicedesk;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A ServiceNow and a Jira Service Management on loopback, with one folder of tickets. Whoever says who they are may do
/// everything: any user and any password.
public final class LocalServiceDesk implements AutoCloseable {

    private final Faults faults = new Faults();
    private final Sender sender = new Sender();
    private final HttpServer server;
    private final TableApi tables;
    private final Rows issues;
    private final IssueIndex index;

    /// Starts both.
    public LocalServiceDesk(Setup setup, InstantSource clock) throws IOException {
        issues = Rows.in(setup.data().resolve("jira"));
        index = new IssueIndex(clock, setup.indexLag());
        tables = new TableApi(setup.data().resolve("servicenow"), clock, incidentHook(setup, clock));
        setup.groups().forEach(this::group);
        var jira = new JiraApi(issues, setup.project(), clock, index, issueHook(setup));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), setup.port()), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/now/table/", new Door(faults, tables::answer));
        server.createContext("/rest/", new Door(faults, jira::answer));
        server.createContext("/local/faults", new FaultSwitch(faults));
        server.createContext("/", new Pages(this));
        server.start();
    }

    private JiraApi.IssueHook issueHook(Setup setup) {
        return setup.jiraHook()
                .<JiraApi.IssueHook>map(target -> new JiraHooks(target, sender))
                .orElse((_, _, _, _, _) -> {});
    }

    private TableApi.IncidentHook incidentHook(Setup setup, InstantSource clock) {
        return setup.servicenowHook()
                .<TableApi.IncidentHook>map(target -> new ServiceNowHooks(target, sender, this::groupName, clock))
                .orElse((_, _, _, _) -> {});
    }

    private void group(String name) {
        var groups = tables.table("sys_user_group");
        if (groups.all().stream().noneMatch(group -> Tree.text(group, "name").equals(name))) {
            tables.insert("sys_user_group", Tree.object().put("name", name), "setup");
        }
    }

    private String groupName(String id) {
        return tables.table("sys_user_group").all().stream()
                .filter(group -> Tree.text(group, "sys_id").equals(id))
                .map(group -> Tree.text(group, "name"))
                .findFirst()
                .orElse("");
    }

    /// Where both are: `http://127.0.0.1:PORT`.
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /// What goes wrong.
    public Faults faults() {
        return faults;
    }

    /// Keeps issues that are created from now on out of Jira's search; or lets it know of all.
    public void holdIndex(boolean hold) {
        index.hold(hold);
    }

    /// Jira's issues, the oldest first, with their `comments` beside their `fields`.
    public List<JsonNode> issues() {
        return List.copyOf(issues.all());
    }

    /// Rows of a table of ServiceNow, the oldest first.
    public List<JsonNode> rows(String table) {
        return List.<JsonNode>copyOf(tables.table(table).all());
    }

    /// What groups are called, by their `sys_id`.
    public String nameOfGroup(String id) {
        return groupName(id);
    }

    ObjectNode summary() {
        var summary = Tree.object();
        summary.set("issues", Tree.MAPPER.valueToTree(issues()));
        summary.set("incidents", Tree.MAPPER.valueToTree(rows("incident")));
        return summary;
    }

    @Override
    public void close() {
        faults.letGo();
        server.stop(0);
        sender.close();
    }
}
