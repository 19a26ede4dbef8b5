package jp.banso.dispatch;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jp.banso.testing.ArchitectureRules;
import jp.banso.testing.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ArchitectureTest extends ArchitectureRules {}
