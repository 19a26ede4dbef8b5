package jp.banso.catalog.dataset;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** A state's name as the database and CKAN write it. */
@Converter
class DatasetStateName implements AttributeConverter<DatasetState, String> {

  @Override
  public String convertToDatabaseColumn(DatasetState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public DatasetState convertToEntityAttribute(String name) {
    return DatasetState.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
