package bihuan.platform.openapi;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.swagger.v3.core.jackson.TypeNameResolver;

/**
 * Names the schemas of the interface's description: by the type's simple name, and what is declared in another type by
 * both. Two types of one name would overwrite each other without a word, so the second is refused.
 */
final class SchemaNames extends TypeNameResolver {

    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        String name = super.nameForClass(type, options);
        Class<?> first = named.putIfAbsent(name, type);
        if (first != null && first != type) {
            throw new IllegalStateException("%s and %s would both be the schema %s; name one by @Schema(name)"
                    .formatted(first.getName(), type.getName(), name));
        }
        return name;
    }

    @Override
    protected String getNameOfClass(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null
                ? type.getSimpleName()
                : getNameOfClass(outer).replaceFirst("(Controller|Views?)$", "") + type.getSimpleName();
    }
}
