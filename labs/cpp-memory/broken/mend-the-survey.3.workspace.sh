sed -i 's/cass_iterator_from_result(result.get())/cass_iterator_from_result(result.release())/' ~/survey/main.cpp
