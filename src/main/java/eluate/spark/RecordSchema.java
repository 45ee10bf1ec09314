package eluate.spark;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * The schema of a Java record in Parquet: its components by their names, lists and records within
 * it nested. A decimal number is a text with the digits that the paper prints, since {@code 8.0}
 * and {@code 8} are not the same statement; SQL casts it.
 */
final class RecordSchema {

  /** What Parquet calls the middle and the inside of a list. */
  static final String LIST = "list";

  static final String ELEMENT = "element";

  private static final Map<Class<?>, PrimitiveTypeName> PRIMITIVES =
      Map.of(
          String.class, PrimitiveTypeName.BINARY,
          BigDecimal.class, PrimitiveTypeName.BINARY,
          Integer.class, PrimitiveTypeName.INT32,
          int.class, PrimitiveTypeName.INT32,
          Double.class, PrimitiveTypeName.DOUBLE,
          Boolean.class, PrimitiveTypeName.BOOLEAN);

  private RecordSchema() {}

  /** The schema. */
  static MessageType of(Class<? extends Record> type) {
    return new MessageType(type.getSimpleName(), fields(type));
  }

  private static List<Type> fields(Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .map((RecordComponent c) -> field(c.getName(), c.getGenericType()))
        .toList();
  }

  private static Type field(String name, java.lang.reflect.Type type) {
    if (type instanceof ParameterizedType list) {
      Type element = field(ELEMENT, list.getActualTypeArguments()[0]);
      return Types.optionalGroup()
          .as(LogicalTypeAnnotation.listType())
          .addField(Types.repeatedGroup().addField(element).named(LIST))
          .named(name);
    }
    Class<?> simple = (Class<?>) type;
    if (simple.isRecord()) {
      return Types.optionalGroup().addFields(fields(simple).toArray(Type[]::new)).named(name);
    }
    PrimitiveTypeName primitive = PRIMITIVES.get(simple);
    boolean text = primitive == PrimitiveTypeName.BINARY;
    return text
        ? Types.optional(primitive).as(LogicalTypeAnnotation.stringType()).named(name)
        : Types.optional(primitive).named(name);
  }
}
