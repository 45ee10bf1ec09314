package eluate.spark;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;

/** Writes Java records as rows of the schema that {@link RecordSchema} gives. */
final class RecordRows extends WriteSupport<Record> {

  private static final ClassValue<List<Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getAccessor)
              .toList();
        }
      };

  private final Class<? extends Record> type;
  private RecordConsumer out;

  RecordRows(Class<? extends Record> type) {
    this.type = type;
  }

  // The older of two that Parquet has, and the one that must be there.
  @Override
  @SuppressWarnings("deprecation")
  public WriteContext init(Configuration conf) {
    return new WriteContext(RecordSchema.of(type), Map.of());
  }

  @Override
  public void prepareForWrite(RecordConsumer consumer) {
    out = consumer;
  }

  @Override
  public void write(Record row) {
    out.startMessage();
    fields(row);
    out.endMessage();
  }

  private void fields(Record of) {
    int index = 0;
    for (Method accessor : ACCESSORS.get(of.getClass())) {
      Object value = value(accessor, of);
      if (value != null) {
        out.startField(accessor.getName(), index);
        add(value);
        out.endField(accessor.getName(), index);
      }
      index++;
    }
  }

  private static Object value(Method accessor, Record of) {
    try {
      return accessor.invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("components of records can be read", e);
    }
  }

  private void add(Object value) {
    if (value instanceof String text) {
      out.addBinary(Binary.fromString(text));
    } else if (value instanceof BigDecimal number) {
      out.addBinary(Binary.fromString(number.toPlainString()));
    } else if (value instanceof Integer number) {
      out.addInteger(number);
    } else if (value instanceof Double number) {
      out.addDouble(number);
    } else if (value instanceof Boolean truth) {
      out.addBoolean(truth);
    } else if (value instanceof List<?> list) {
      out.startGroup();
      list(list);
      out.endGroup();
    } else {
      out.startGroup();
      fields((Record) value);
      out.endGroup();
    }
  }

  private void list(List<?> list) {
    if (!list.isEmpty()) {
      out.startField(RecordSchema.LIST, 0);
      for (Object element : list) {
        out.startGroup();
        out.startField(RecordSchema.ELEMENT, 0);
        add(element);
        out.endField(RecordSchema.ELEMENT, 0);
        out.endGroup();
      }
      out.endField(RecordSchema.LIST, 0);
    }
  }
}
