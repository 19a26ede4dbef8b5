package jp.banso.platform.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/**
 * A body sent in chunks does not say how long it is: it is counted where it is read. Before that,
 * an endpoint that does not block has not got it yet, and a filter that touches it would have to
 * wait.
 */
@Provider
@Priority(100)
@ConstrainedTo(RuntimeType.SERVER)
class ChunkedJson implements ReaderInterceptor {

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    var type = context.getMediaType();
    // a file is kept as it is: the limit of all bodies is its limit
    if (type != null
        && type.getSubtype().endsWith("json")
        && !byte[].class.equals(context.getType())) {
      context.setInputStream(new LimitedBody(context.getInputStream(), Filters.LONGEST_JSON));
    }
    return context.proceed();
  }
}
