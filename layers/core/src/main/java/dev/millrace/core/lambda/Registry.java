package dev.millrace.core.lambda;

import dev.millrace.core.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.cloud.function.context.FunctionRegistration;
import org.springframework.cloud.function.context.catalog.FunctionTypeUtils;
import org.springframework.cloud.function.context.catalog.SimpleFunctionRegistry;
import org.springframework.cloud.function.context.config.JsonMessageConverter;
import org.springframework.cloud.function.json.JacksonMapper;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.messaging.converter.CompositeMessageConverter;

/// Spring Cloud Function's registry, without the rest of Spring.
final class Registry {

    private Registry() {}

    /// Registers a function and looks it up again, as everything that runs on Spring Cloud Function does.
    static UnaryOperator<Object> lookUp(String name, Function<?, ?> function, Class<?> input) {
        var mapper = new JacksonMapper(Json.mapper());
        var converter = new CompositeMessageConverter(List.of(new JsonMessageConverter(mapper)));
        var registry = new SimpleFunctionRegistry(new GenericConversionService(), converter, mapper);
        registry.register(new FunctionRegistration<>(new Present(function), name)
                .type(FunctionTypeUtils.functionType(input, Optional.class)));
        Function<Object, Object> found = registry.lookup(Function.class, name);
        return found::apply;
    }

    /// A function that answers nothing answers an empty `Optional`.
    private record Present(Function<?, ?> function) implements Function<Object, Optional<Object>> {
        @Override
        @SuppressWarnings("unchecked") // the edge reads the type that the function was defined with
        public Optional<Object> apply(Object input) {
            return Optional.ofNullable(((Function<Object, Object>) function).apply(input));
        }
    }
}
