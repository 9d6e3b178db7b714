package dev.millrace.local.cloud;

import dev.millrace.core.files.FileBuckets;
import dev.millrace.core.store.ObjectStore;
import dev.millrace.local.process.Children;
import dev.millrace.local.process.DataFolder;
import dev.millrace.local.process.DataFolderInUse;
import dev.millrace.local.process.StablePorts;
import dev.millrace.local.template.model.Application;
import java.io.IOException;
import java.nio.file.Files;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What the local cloud keeps in its data folder, for tools that look at it: whether it runs, or not.
///
/// Where nothing runs, DynamoDB alone is started, and the folder is claimed until this is closed.
public final class StoredState implements AutoCloseable {

    private final Closing closing = new Closing();
    private final CloudSettings settings;
    private final Application application;
    private final DynamoDbClient dynamoDb;

    private StoredState(CloudSettings settings) throws IOException, InterruptedException {
        this.settings = settings;
        try {
            var ports = ports();
            application = Applications.read(settings.home(), ports);
            dynamoDb = closing.add(Clients.dynamoDb(ports));
        } catch (IOException | InterruptedException | RuntimeException e) {
            closing.close();
            throw e;
        }
    }

    /// Opens the state in the settings' data folder.
    ///
    /// @throws IllegalStateException if nothing was ever kept there
    public static StoredState open(CloudSettings settings) throws IOException, InterruptedException {
        if (!Files.isDirectory(settings.data().resolve("dynamodb"))) {
            throw new IllegalStateException(
                    "The local cloud never ran on %s. Start it with ./millrace up, or name its folder with --data."
                            .formatted(settings.data()));
        }
        return new StoredState(settings);
    }

    /// Reaches the tables.
    public DynamoDbClient dynamoDb() {
        return dynamoDb;
    }

    /// The name of a table.
    ///
    /// @param logicalId its name in the template
    public String table(String logicalId) {
        return application.tables().stream()
                .filter(table -> table.logicalId().equals(logicalId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The template has no table " + logicalId))
                .name();
    }

    /// The objects of a bucket, read from their files.
    ///
    /// @param logicalId its name in the template
    public ObjectStore bucket(String logicalId) {
        var bucket = application.buckets().stream()
                .filter(it -> it.logicalId().equals(logicalId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The template has no bucket " + logicalId));
        return new FileBuckets(settings.data().resolve("s3/buckets")).open(bucket.name());
    }

    @Override
    public void close() {
        closing.close();
    }

    private Ports ports() throws IOException, InterruptedException {
        try {
            var data = closing.add(DataFolder.claim(settings.data()));
            var ports = Ports.choose(new StablePorts(data), 0);
            new Parts(settings, ports)
                    .startDynamoDb(closing.add(new Children(data, settings.journal())))
                    .awaitReady();
            return ports;
        } catch (DataFolderInUse _) {
            return Ports.lastOf(settings.data());
        }
    }
}
