sed -i "s/, ProjectionExpression: 'place'//" ~/places/index.js
