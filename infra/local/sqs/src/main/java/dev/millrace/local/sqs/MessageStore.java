package dev.millrace.local.sqs;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The H2 file in which ElasticMQ keeps messages.
///
/// @param folder where the file lies
record MessageStore(Path folder) {

    /// `WRITE_DELAY=0` writes each commit before it is acknowledged, so that killing the process loses no message.
    String url() {
        return "jdbc:h2:" + folder.toAbsolutePath().resolve("messages") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    /// A message that was in flight when the service went down comes again at once, instead of after its visibility
    /// timeout: whoever held it went down as well, or gets it twice, as SQS may do at any time.
    void makeInFlightMessagesVisible() throws SQLException {
        try (var connection = DriverManager.getConnection(url(), "", "")) {
            for (var table : messageTables(connection)) {
                try (var statement = connection.createStatement()) {
                    statement.executeUpdate("update \"" + table + "\" set next_delivery = 0 where receive_count > 0");
                }
            }
        }
    }

    private static List<String> messageTables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var found = connection.getMetaData().getTables(null, "PUBLIC", "MESSAGE\\_%", null)) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        return tables;
    }
}
