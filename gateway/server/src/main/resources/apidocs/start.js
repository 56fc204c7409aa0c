SwaggerUIBundle({
  url: '/api/docs/openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  tagsSorter: 'alpha',
  validatorUrl: null,
  defaultModelsExpandDepth: 0,
});
