package dev.millrace.ingestion;

import dev.millrace.core.env.Environment;
import dev.millrace.core.function.Functions;
import dev.millrace.core.lambda.EntryPoint;
import java.util.HashMap;
import java.util.ServiceLoader;

/// A process that builds the functions which its arguments name, and ends.
final class StartFunctions {

    private StartFunctions() {}

    public static void main(String[] functions) {
        for (var function : functions) {
            var variables = new HashMap<>(System.getenv());
            variables.put("SPRING_CLOUD_FUNCTION_DEFINITION", function);
            EntryPoint.build(new Environment(variables), ServiceLoader.load(Functions.class));
        }
    }
}
