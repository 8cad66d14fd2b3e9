sed -i 's/bind_string_n(query.get(), 0, field.data(), field.size())/bind_string(query.get(), 0, field.data())/' ~/survey/main.cpp
