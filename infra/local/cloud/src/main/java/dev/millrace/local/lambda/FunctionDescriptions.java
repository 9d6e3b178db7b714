package dev.millrace.local.lambda;

import dev.millrace.local.http.ApiResponse;
import tools.jackson.databind.node.ObjectNode;

/// What `GetFunction` and `ListFunctions` tell.
final class FunctionDescriptions {

    private FunctionDescriptions() {}

    static ApiResponse list(LocalLambda lambda) {
        var answer = LambdaJson.object();
        var all = answer.putArray("Functions");
        lambda.functions().forEach(one -> all.add(describe(lambda, one)));
        return ApiResponse.json(200, answer.toString());
    }

    static ApiResponse get(LocalLambda lambda, String name) {
        var function = lambda.find(name).definition();
        var answer = LambdaJson.object();
        answer.set("Configuration", describe(lambda, function));
        answer.putObject("Code")
                .put("RepositoryType", "local")
                .put("Location", function.code().toUri().toString());
        function.reservedConcurrency()
                .ifPresent(limit -> answer.putObject("Concurrency").put("ReservedConcurrentExecutions", limit));
        return ApiResponse.json(200, answer.toString());
    }

    static ApiResponse configuration(LocalLambda lambda, String name) {
        var function = lambda.find(name).definition();
        return ApiResponse.json(200, describe(lambda, function).toString());
    }

    private static ObjectNode describe(LocalLambda lambda, FunctionDefinition function) {
        var json = LambdaJson.object()
                .put("FunctionName", function.name())
                .put("FunctionArn", lambda.arnOf(function.name()))
                .put("Runtime", "java25")
                .put("Handler", function.handler())
                .put("Timeout", function.timeout().toSeconds())
                .put("MemorySize", function.memoryMb())
                .put("Version", "$LATEST")
                .put("State", "Active")
                .put("PackageType", "Zip");
        var variables = json.putObject("Environment").putObject("Variables");
        function.environment().forEach(variables::put);
        json.putObject("TracingConfig").put("Mode", function.traced() ? "Active" : "PassThrough");
        return json;
    }
}
