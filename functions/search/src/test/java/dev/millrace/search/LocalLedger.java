package dev.millrace.search;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/// An empty ledger in AWS's own DynamoDB Local, on loopback, for as long as this process lives.
final class LocalLedger {

    static final String TABLE = "ledger";
    private static final String KEY = "local";

    private final URI address;

    private LocalLedger(URI address) {
        this.address = address;
    }

    static LocalLedger start() throws Exception {
        var handler = new ContextHandler("/");
        handler.setHandler(
                new LocalDynamoDBServerHandler(new LocalDynamoDBRequestHandler(0, true, null, true, false), null));
        var server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        server.setHandler(handler);
        server.start();
        var port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        var ledger = new LocalLedger(URI.create("http://127.0.0.1:" + port));
        ledger.createTable();
        return ledger;
    }

    /// What a function is told of it.
    Map<String, String> variables() {
        return Map.of(
                "LEDGER_TABLE", TABLE,
                "AWS_ENDPOINT_URL_DYNAMODB", address.toString(),
                "AWS_REGION", "eu-west-1",
                "AWS_ACCESS_KEY_ID", KEY,
                "AWS_SECRET_ACCESS_KEY", KEY);
    }

    DynamoDbClient client() {
        return DynamoDbClient.builder()
                .endpointOverride(address)
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, KEY)))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    private void createTable() {
        try (var client = client()) {
            client.createTable(create -> create.tableName(TABLE)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .keySchema(key("partition", KeyType.HASH), key("entry", KeyType.RANGE))
                    .attributeDefinitions(text("partition"), text("entry")));
        }
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }
}
