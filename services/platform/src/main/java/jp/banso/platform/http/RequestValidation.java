package jp.banso.platform.http;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;

/**
 * What is validated are requests, which are whole: no property of theirs is loaded later, as an
 * entity's may be, so none is asked whether it has been. Asking cost more than validating.
 */
@ApplicationScoped
class RequestValidation implements ValidatorFactoryCustomizer {

  @Override
  public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
    configuration.traversableResolver(new Everything()).enableTraversableResolverResultCache(false);
  }

  private static final class Everything implements TraversableResolver {
    @Override
    public boolean isReachable(
        Object bean, Path.Node property, Class<?> root, Path path, ElementType kind) {
      return true;
    }

    @Override
    public boolean isCascadable(
        Object bean, Path.Node property, Class<?> root, Path path, ElementType kind) {
      return true;
    }
  }
}
