package dev.millrace.local.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderCommandTest {

    private static final String INVOICE = """
            kind,number,currency,line,item,quantity,price,amount,total_lines,total_net
            invoice,R-7,EUR,1,Pump,2,9.50,19.00,19.00,%s
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void an_invoice_is_shown_and_its_sums_hold() throws IOException {
        assertThat(run(INVOICE.formatted("19.00"))).isZero();
        assertThat(out.toString()).contains("invoice R-7", "Pump", "19.00 EUR", "All sums that it states hold.");
    }

    @Test
    void a_cent_too_much_is_named() throws IOException {
        assertThat(run(INVOICE.formatted("19.01"))).isOne();
        assertThat(out.toString()).contains("BR-CO-13 at $.totals.net: it says 19.01, its parts make 19.00 (0.01)");
    }

    @Test
    void machines_get_the_canonical_form() throws IOException {
        assertThat(run(INVOICE.formatted("19.00"), "--json")).isZero();
        assertThat(out.toString()).startsWith("[{").contains("\"number\":\"R-7\"", "\"net\":\"19.00\"");
    }

    @Test
    void what_cannot_be_read_is_said_why() throws IOException {
        assertThat(run("Dear Sirs,")).isOne();
        assertThat(err.toString()).contains("It is none of UBL");
    }

    @Test
    void a_file_that_is_not_there_is_wrong_usage() {
        assertThat(execute(folder.resolve("nothing").toString())).isEqualTo(2);
    }

    private int run(String content, String... options) throws IOException {
        var file = Files.writeString(folder.resolve("document"), content).toString();
        return options.length == 0 ? execute(file) : execute(file, options[0]);
    }

    private int execute(String... arguments) {
        return OrderCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
