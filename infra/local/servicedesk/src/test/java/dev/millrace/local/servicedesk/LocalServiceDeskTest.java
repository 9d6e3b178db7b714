package dev.millrace.local.servicedesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalServiceDeskTest {

    private static final String INCIDENT = "/api/now/table/incident";
    private static final String ISSUE = "/rest/api/3/issue";

    @TempDir
    Path data;

    private LocalServiceDesk desk;
    private Asking asking;

    @BeforeEach
    void start() throws IOException {
        desk = new LocalServiceDesk(Setup.silent(data, "OPS", List.of("Network")), InstantSource.system());
        asking = Asking.at(desk.url());
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void tickets_outlive_the_process() throws IOException {
        asking.send("POST", INCIDENT, "{\"short_description\":\"Mail is down\",\"work_notes\":\"seen\"}");
        asking.send("POST", ISSUE, "{\"fields\":{\"summary\":\"No mail\"}}");
        stop();
        start();

        assertThat(asking.json("GET", INCIDENT + "?sysparm_query=number=INC0010001", "")
                        .path("result"))
                .hasSize(1);
        assertThat(desk.rows("sys_journal_field")).hasSize(1);
        assertThat(desk.rows("sys_user_group")).hasSize(1);
        assertThat(asking.json("POST", ISSUE, "{\"fields\":{\"summary\":\"x\"}}")
                        .path("key")
                        .asString())
                .isEqualTo("OPS-2");
    }

    @Test
    void encoded_queries_are_understood_and_what_is_not_understood_finds_everything() {
        asking.send("POST", INCIDENT, "{\"short_description\":\"a^b\",\"category\":\"mail\"}");
        asking.send("POST", INCIDENT, "{\"short_description\":\"c\",\"category\":\"network\"}");

        assertThat(found("category=mail")).isEqualTo(1);
        assertThat(found("category=mail%5EORcategory=network")).isEqualTo(2);
        assertThat(found("category=mail%5EnumberLIKE2")).isZero();
        assertThat(found("short_description=a%5E%5Eb")).isEqualTo(1);
        assertThat(found("stateIN1,2%5Ecategory!=mail")).isEqualTo(1);
        assertThat(found("categoryISNOTEMPTY")).isEqualTo(2);
    }

    @Test
    void jiras_search_takes_what_it_knows_and_refuses_the_rest() {
        asking.send("POST", ISSUE, "{\"fields\":{\"summary\":\"x\",\"labels\":[\"a\"]}}");

        assertThat(searched("project = \\\"OPS\\\" AND labels = \\\"a\\\" ORDER BY created ASC"))
                .isEqualTo(200);
        assertThat(searched("summary ~ \\\"x\\\"")).isEqualTo(400);
        assertThat(searched("labels = \\\"a\\\" OR labels = \\\"b\\\"")).isEqualTo(400);
    }

    @Test
    void nobody_gets_in_without_saying_who_they_are() {
        assertThat(asking.sendAsNobody(INCIDENT).statusCode()).isEqualTo(401);
        assertThat(asking.send("GET", INCIDENT + "/none", "").statusCode()).isEqualTo(404);
        assertThat(asking.send("GET", ISSUE + "/OPS-9", "").statusCode()).isEqualTo(404);
        assertThat(asking.send("POST", INCIDENT, "{").statusCode()).isEqualTo(400);
        assertThat(asking.send("GET", "/api/now/table/..%2Fjira", "").statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_list_shows_what_tickets_say_and_runs_none_of_it() {
        asking.send("POST", INCIDENT, "{\"short_description\":\"<script>alert(1)</script>\"}");

        var page = asking.sendAsNobody("/");

        assertThat(page.body()).contains("INC0010001", "&lt;script&gt;").doesNotContain("<script>");
        assertThat(page.headers().firstValue("content-security-policy")).contains("default-src 'none'");
        assertThat(asking.json("GET", "/local/tickets", "").path("incidents")).hasSize(1);
    }

    @Test
    void faults_are_armed_over_the_wire() {
        assertThat(asking.send("POST", "/local/faults", "{\"fault\":\"BUSY\",\"skipping\":1}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(asking.send("POST", "/local/faults", "{\"fault\":\"NONE\"}").statusCode())
                .isEqualTo(400);

        assertThat(asking.send("GET", INCIDENT, "").statusCode()).isEqualTo(200);
        assertThat(asking.send("GET", INCIDENT, "").statusCode()).isEqualTo(429);
        assertThat(asking.send("GET", INCIDENT, "").statusCode()).isEqualTo(200);
    }

    private int found(String query) {
        return asking.json("GET", INCIDENT + "?sysparm_query=" + query, "")
                .path("result")
                .size();
    }

    private int searched(String jql) {
        return asking.send("POST", "/rest/api/3/search/jql", "{\"jql\":\"%s\"}".formatted(jql))
                .statusCode();
    }
}
