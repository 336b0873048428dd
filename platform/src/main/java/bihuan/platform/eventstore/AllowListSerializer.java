package bihuan.platform.eventstore;

import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Jackson 3, but a type name outside {@link AllowedTypes} is an {@link UnknownSerializedType}. */
class AllowListSerializer extends Jackson3Serializer {

    private final AllowedTypes known;

    AllowListSerializer(Builder builder, AllowedTypes known) {
        super(builder);
        this.known = known;
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        boolean none = SerializedType.emptyType().equals(type);
        return none || known.contains(type.getName()) ? super.classForType(type) : UnknownSerializedType.class;
    }
}
