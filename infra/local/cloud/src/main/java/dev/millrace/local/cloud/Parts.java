package dev.millrace.local.cloud;

import dev.millrace.local.process.Child;
import dev.millrace.local.process.ChildCommand;
import dev.millrace.local.process.Children;
import dev.millrace.local.process.JavaCommand;
import dev.millrace.local.queues.QueueConfiguration;
import dev.millrace.local.template.model.Application;
import dev.millrace.local.template.model.Bucket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The storage, queues, search and service desks that run in processes of their own.
final class Parts {

    private final CloudSettings settings;
    private final Ports ports;

    Parts(CloudSettings settings, Ports ports) {
        this.settings = settings;
        this.ports = ports;
    }

    /// Starts all that an application needs side by side. The slowest comes first.
    List<Child> start(Application application, Children children) throws IOException {
        var started = new ArrayList<Child>();
        for (var command : List.of(openSearch(), sqs(application), dynamoDb(), s3(application), serviceDesk())) {
            started.add(children.start(command));
        }
        return started;
    }

    /// Starts DynamoDB alone.
    Child startDynamoDb(Children children) throws IOException {
        return children.start(dynamoDb());
    }

    private ChildCommand openSearch() throws IOException {
        var home = settings.part("opensearch/target/opensearch-home");
        return ChildCommand.sayingReady(
                "opensearch",
                JavaCommand.withHeap("384m")
                        .flag("--sun-misc-unsafe-memory-access=allow")
                        .archive(archives().resolve("opensearch.jsa"))
                        .run(
                                home.resolve("lib"),
                                "dev.millrace.local.opensearch.OpenSearchNode",
                                "--home",
                                home,
                                "--data",
                                data("opensearch"),
                                "--port",
                                ports.openSearch()));
    }

    private ChildCommand s3(Application application) throws IOException {
        var arguments = new ArrayList<Object>(List.of(
                "--port",
                ports.s3(),
                "--data",
                data("s3"),
                "--notify",
                Ports.url(ports.services()) + ServiceApi.S3_CHANGES));
        for (var bucket : application.buckets()) {
            arguments.addAll(List.of(option(bucket), bucket.name()));
        }
        return ChildCommand.sayingReady(
                "s3",
                JavaCommand.withHeap("96m")
                        .archive(archives().resolve("s3.jsa"))
                        .run(settings.part("s3/target/dist/lib"), "dev.millrace.local.s3.S3Main", arguments.toArray()));
    }

    private static String option(Bucket bucket) {
        return bucket.notifiesEventBridge() ? "--notifying-bucket" : "--bucket";
    }

    private ChildCommand dynamoDb() throws IOException {
        var dist = settings.part("dynamodb/target/dist");
        return ChildCommand.sayingReady(
                "dynamodb",
                JavaCommand.withHeap("128m")
                        .property("sqlite4java.library.path", dist.resolve("native"))
                        .run(
                                dist.resolve("lib"),
                                "dev.millrace.local.dynamodb.DynamoDbMain",
                                ports.dynamoDb(),
                                data("dynamodb")));
    }

    private ChildCommand sqs(Application application) throws IOException {
        var queues = Files.writeString(data("sqs").resolve("queues.json"), QueueConfiguration.of(application.queues()));
        return ChildCommand.sayingReady(
                "sqs",
                JavaCommand.withHeap("96m")
                        .flag("--sun-misc-unsafe-memory-access=allow")
                        .archive(archives().resolve("sqs.jsa"))
                        .run(
                                settings.part("sqs/target/dist/lib"),
                                "dev.millrace.local.sqs.SqsMain",
                                ports.sqs(),
                                data("sqs"),
                                queues));
    }

    private ChildCommand serviceDesk() throws IOException {
        return ChildCommand.sayingReady(
                "servicedesk",
                JavaCommand.withHeap("64m")
                        .run(
                                settings.part("servicedesk/target/dist/lib"),
                                "dev.millrace.local.servicedesk.ServiceDeskMain",
                                LocalDesks.options(ports, data("servicedesk")).toArray()));
    }

    private Path data(String part) throws IOException {
        return Files.createDirectories(settings.data().resolve(part).toAbsolutePath());
    }

    private Path archives() throws IOException {
        return data("archives");
    }
}
